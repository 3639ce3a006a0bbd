using ErgBot.People;
using Microsoft.Bot.Builder;

namespace ErgBot.Conversation;

internal static class ConversationSetup
{
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<StorageAway>()
        .AddSingleton<StaffOnly>()
        .AddSingleton<PrivateChat>()
        .AddSingleton<SharedPlace>()
        .AddSingleton<RecentTalk>()
        .AddSingleton<ThreadTalk>()
        .AddSingleton<Intents>()
        .AddSingleton<CardVerbs>()
        .AddSingleton<MessageExtension>()
        .AddSingleton<Roster>()
        .AddSingleton<PrivateLine>()
        .AddSingleton<Welcome>()
        .AddSingleton<RecentActivities>()
        .AddSingleton<RootDialog>()
        .AddSingleton<DialogStorage>()
        .AddSingleton(provider => new ConversationState(provider.GetRequiredService<DialogStorage>()))
        .AddSingleton<TeamsOutbox>()
        .AddSingleton<IOutbox>(provider => provider.GetRequiredService<TeamsOutbox>())
        .AddSingleton<IPersonalMemory>(provider => provider.GetRequiredService<Roster>())
        .AddSingleton<IPersonalData, DialogData>()
        .AddSingleton<IBot, ErgBotHandler>()
        .AddHostedService<OldDialogsWorker>();
}
