namespace ErgBot.Journeys.Stories;

public sealed class PeopleChangeStory : Story
{
    [Fact]
    public async Task Who_has_become_an_administrator_by_the_next_morning_is_in_no_group_any_more_and_is_told_kindly()
    {
        var (alice, bob) = (Person("Alice Rivera"), Person("Bob Okafor"));
        var roll = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(roll, ["id", Guid.NewGuid().ToString()]);
            var settings = Settings.With("StaffRoll:AdministratorsFile", roll);
            var today = await StartBotAsync(settings);
            foreach (var person in new[] { alice, bob })
            {
                await person.Installs();
                await person.Says("which groups are there?");
                await person.Taps("Veterans");
                await person.Taps("Join");
                person.SeesCard("You've joined Veterans");
                await person.Says("count me in");
            }

            await today.KillAsync();
            await File.WriteAllLinesAsync(roll, ["id", alice.Account.ObjectId.ToString()]);
            var tomorrow = await StartBotAsync(settings.With("Clock:StartAt", "2018-05-15T09:00:00-04:00"));
            alice.At = bob.At = tomorrow.Messages;
            await ComesTrueAsync("Alice is told", () => alice.Times("You are known to me as an administrator now") > 0);
            Assert.Equal(1, alice.Times("You are known to me as an administrator now"));
            Assert.Equal(1, await Ledger.MembersAsync("veterans"));
            Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);
            await alice.Says("my groups");
            alice.Sees("You aren't in a group");
            await bob.Says("my groups");
            bob.SeesCard("Veterans");
        }
        finally
        {
            File.Delete(roll);
        }
    }
}
