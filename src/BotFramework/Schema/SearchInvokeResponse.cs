namespace Microsoft.Bot.Schema;

/// <summary>The body that answers an <c>application/search</c> invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
