using ErgBot.People.Pace;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Testing;

/// <summary>The pace of an instance that has no storage to share it by: for tests in which nothing is sent of the bot's own accord.</summary>
internal static class UnsharedPace
{
    public static SendPace New() => new(null!, new ConversationPace(TimeProvider.System), null!, Options.Create(new PaceOptions()), TimeProvider.System);
}
