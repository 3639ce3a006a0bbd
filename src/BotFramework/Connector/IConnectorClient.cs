using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The way from a bot back into its conversations. Found in the turn state of every turn.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL of the conversations.</summary>
    Uri BaseUri { get; set; }

    ServiceClientCredentials Credentials { get; }

    IConversations Conversations { get; }
}
