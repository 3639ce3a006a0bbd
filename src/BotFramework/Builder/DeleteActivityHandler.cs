using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees or holds back the deletion of an activity sent before.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
