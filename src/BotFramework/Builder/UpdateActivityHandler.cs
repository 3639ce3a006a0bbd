using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees, changes or holds back an update of an activity sent before.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);
