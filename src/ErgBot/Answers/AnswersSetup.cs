using ErgBot.Answers.FollowUps;
using ErgBot.Answers.Kept;
using ErgBot.Answers.Tickets;
using ErgBot.Answers.Unanswered;
using ErgBot.Answers.Understanding;
using ErgBot.Content;
using Microsoft.Extensions.Options;

namespace ErgBot.Answers;

internal static class AnswersSetup
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton(provider => new LearnedFiles(provider.GetRequiredService<IOptions<ContentOptions>>().Value.LearnedFolder))
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
