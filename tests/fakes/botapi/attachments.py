"""What people send besides text, as the fields of its message: `person.sends(**STICKER)`."""

from __future__ import annotations

from typing import Any

FILE: dict[str, Any] = {"file_id": "incoming-1", "file_unique_id": "incoming-u1", "file_size": 20_480}

STICKER: dict[str, Any] = {
    "sticker": {
        **FILE,
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": "💪",
    }
}
VOICE: dict[str, Any] = {"voice": {**FILE, "duration": 4, "mime_type": "audio/ogg"}}
AUDIO: dict[str, Any] = {"audio": {**FILE, "duration": 180, "title": "Run"}}
PHOTO: dict[str, Any] = {"photo": [{**FILE, "width": 320, "height": 240}], "caption": "My shoes"}
VIDEO: dict[str, Any] = {"video": {**FILE, "width": 320, "height": 240, "duration": 9}}
VIDEO_NOTE: dict[str, Any] = {"video_note": {**FILE, "length": 240, "duration": 9}}
ANIMATION: dict[str, Any] = {
    "animation": {**FILE, "width": 320, "height": 240, "duration": 2},
    "document": {**FILE, "file_name": "jump.mp4", "mime_type": "video/mp4"},
}
DOCUMENT: dict[str, Any] = {
    "document": {**FILE, "file_name": "plan.pdf", "mime_type": "application/pdf"},
    "caption": "My old plan",
}
LOCATION: dict[str, Any] = {"location": {"latitude": 52.52, "longitude": 13.405}}
VENUE: dict[str, Any] = {
    **LOCATION,
    "venue": {"location": LOCATION["location"], "title": "Track", "address": "Ring 1"},
}
CONTACT: dict[str, Any] = {"contact": {"phone_number": "+491701234567", "first_name": "Bo", "user_id": 77}}
DICE: dict[str, Any] = {"dice": {"emoji": "🎲", "value": 4}}
POLL: dict[str, Any] = {
    "poll": {
        "id": "1",
        "question": "Hills?",
        "options": [
            {"persistent_id": "a", "text": "Yes", "voter_count": 0},
            {"persistent_id": "b", "text": "No", "voter_count": 0},
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
}
FORWARDED: dict[str, Any] = {
    "text": "done",
    "forward_origin": {
        "type": "user",
        "sender_user": {"id": 99, "is_bot": False, "first_name": "Cy"},
        "date": 1_700_000_000,
    },
}
PINNED: dict[str, Any] = {
    "pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}
}

ALL: dict[str, dict[str, Any]] = {
    "sticker": STICKER,
    "voice": VOICE,
    "audio": AUDIO,
    "photo": PHOTO,
    "video": VIDEO,
    "video_note": VIDEO_NOTE,
    "animation": ANIMATION,
    "document": DOCUMENT,
    "location": LOCATION,
    "venue": VENUE,
    "contact": CONTACT,
    "dice": DICE,
    "poll": POLL,
    "forwarded": FORWARDED,
    "pinned": PINNED,
}
