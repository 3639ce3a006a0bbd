namespace ErgBot.Hosting;

/// <summary>The Bot Connector's keys cannot be had, so no token can be checked.</summary>
internal sealed class SigningKeysAwayException(Exception? cause) : Exception("The signing keys of the Bot Connector cannot be had.", cause);
