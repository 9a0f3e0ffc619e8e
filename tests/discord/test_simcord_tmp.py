from fakes.simcord_club import Club, in_club
@in_club
async def test_q(club: Club) -> None:
    await club.ann.there.commands("pain report", level=3); print(club.ann.there.sees())
    await club.ann.there.commands("pain report", area="knee", level=3); print(club.ann.there.sees(), club.ann.there.buttons)
