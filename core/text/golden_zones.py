"""The zone that stands for each metazone with several: CLDR's choice for the world, which Babel lacks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

GOLDEN: Mapping[str, str] = MappingProxyType(
    {
        "Acre": "America/Rio_Branco",
        "Africa_Central": "Africa/Maputo",
        "Africa_Eastern": "Africa/Nairobi",
        "Africa_Southern": "Africa/Johannesburg",
        "Africa_Western": "Africa/Lagos",
        "Alaska": "America/Anchorage",
        "Amazon": "America/Manaus",
        "America_Central": "America/Chicago",
        "America_Eastern": "America/New_York",
        "America_Mountain": "America/Denver",
        "America_Pacific": "America/Los_Angeles",
        "Arabian": "Asia/Riyadh",
        "Argentina": "America/Argentina/Buenos_Aires",
        "Atlantic": "America/Halifax",
        "Australia_Central": "Australia/Adelaide",
        "Australia_Eastern": "Australia/Sydney",
        "Australia_Western": "Australia/Perth",
        "Brasilia": "America/Sao_Paulo",
        "Chamorro": "Pacific/Saipan",
        "China": "Asia/Shanghai",
        "Europe_Central": "Europe/Paris",
        "Europe_Eastern": "Europe/Bucharest",
        "Europe_Western": "Atlantic/Canary",
        "GMT": "Atlantic/Reykjavik",
        "Greenland": "America/Nuuk",
        "Gulf": "Asia/Dubai",
        "Hawaii_Aleutian": "Pacific/Honolulu",
        "India": "Asia/Kolkata",
        "Indochina": "Asia/Bangkok",
        "Indonesia_Western": "Asia/Jakarta",
        "Kazakhstan": "Asia/Almaty",
        "Korea": "Asia/Seoul",
        "Krasnoyarsk": "Asia/Krasnoyarsk",
        "Malaysia": "Asia/Kuching",
        "Marshall_Islands": "Pacific/Majuro",
        "Mexico_Pacific": "America/Mazatlan",
        "Moscow": "Europe/Moscow",
        "New_Zealand": "Pacific/Auckland",
        "Samoa": "Pacific/Pago_Pago",
        "Uzbekistan": "Asia/Tashkent",
        "Vladivostok": "Asia/Vladivostok",
        "Yakutsk": "Asia/Yakutsk",
        "Yukon": "America/Whitehorse",
    }
)
