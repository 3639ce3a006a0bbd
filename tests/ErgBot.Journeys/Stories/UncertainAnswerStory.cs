using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

public sealed class UncertainAnswerStory : Story
{
    public static TheoryData<string> Uncertain => [nameof(Fault.AcceptedThenRefused), nameof(Fault.AcceptedThenReset)];

    [Theory]
    [MemberData(nameof(Uncertain))]
    public async Task What_Teams_took_is_not_said_twice_when_its_answer_is_lost(string how)
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        Teams.Breaks(how == nameof(Fault.AcceptedThenReset) ? Fault.AcceptedThenReset(times: 1) : Fault.AcceptedThenRefused(times: 1));
        var before = Teams.Posted.Count;
        await alice.Says("who can join?");
        alice.SeesCard("Any employee who is not an administrator");
        Assert.Equal(before + 1, Teams.Posted.Count);

        // And what is tapped meanwhile is stored, since the answer to a tap doesn't go that way.
        Teams.Breaks(Fault.Throttled(TimeSpan.FromSeconds(1)));
        await alice.Says("when is the kick-off?");
        alice.SeesNothingNew();
        Teams.Heals();
        await alice.Says("when is the kick-off?");
        Teams.Breaks(Fault.Throttled(TimeSpan.FromSeconds(1)));
        await alice.Taps("Going");
        alice.SeesCard("You're going");
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);
    }
}
