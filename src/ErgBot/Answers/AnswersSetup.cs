using ErgBot.Answers.FollowUps;
using ErgBot.Answers.Kept;
using ErgBot.Answers.Tickets;
using ErgBot.Answers.Unanswered;

namespace ErgBot.Answers;

internal static class AnswersSetup
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<Knowledge>()
        .AddSingleton<TopicFilesWatch>()
        .AddSingleton<KeptStore>()
        .AddSingleton<KeptAnswers>()
        .AddSingleton<KeptTap>()
        .AddSingleton<Placeholders>()
        .AddSingleton<TopicAnswers>()
        .AddSingleton<InContext>()
        .AddSingleton<DayQuestion>()
        .AddSingleton<AnswerCard>()
        .AddHostedService<LearningWorker>()
        .AddUnanswered()
        .AddTickets();
}
