using ErgBot.Answers.FollowUps;
using ErgBot.Answers.Kept;
using ErgBot.Answers.Tickets;

namespace ErgBot.Answers;

internal static class AnswersSetup
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<Knowledge>()
        .AddSingleton<TopicFilesWatch>()
        .AddSingleton<KeptStore>()
        .AddSingleton<KeptAnswers>()
        .AddSingleton<Placeholders>()
        .AddSingleton<TopicAnswers>()
        .AddSingleton<InContext>()
        .AddSingleton<AnswerCard>()
        .AddHostedService<LearningWorker>()
        .AddTickets();
}
