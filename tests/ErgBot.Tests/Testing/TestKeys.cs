using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Testing;

/// <summary>Keys that are the same in every run.</summary>
internal static class TestKeys
{
    public static string Text(byte number) => Convert.ToBase64String([.. Enumerable.Range(number, 32).Select(x => (byte)x)]);

    public static PrivacyKeys Of(byte current, params byte[] previous) => new(
        Options.Create(new PrivacyOptions { Key = Text(current), PreviousKeys = [.. previous.Select(Text)] }),
        new DevelopmentKey(TestEnvironment.Production));
}
