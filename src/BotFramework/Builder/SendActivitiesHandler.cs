using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees, changes or holds back what a turn sends; <paramref name="next"/> hands it on and returns the ids given to it.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);
