using ErgBot.Answers;
using ErgBot.Broadcasts;
using ErgBot.Calendar;
using ErgBot.Content;
using ErgBot.Conversation;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Hosting;
using ErgBot.People;
using ErgBot.Storage;

if (args is ["manifest", .. var arguments])
{
    return await AppPackageCommand.RunAsync(arguments, Console.Out, Console.Error);
}

var builder = WebApplication.CreateSlimBuilder(args); // without what a bot behind a front end doesn't need: IIS, HTTPS certificates, HTTP/3
builder.Services
    .AddStorage(builder.Configuration)
    .AddCalendar(builder.Configuration, builder.Environment)
    .AddContent(builder.Configuration)
    .AddPeople(builder.Configuration, builder.Environment)
    .AddGroups()
    .AddEvents()
    .AddAnswers()
    .AddBroadcasts()
    .AddConversation()
    .AddHosting(builder.Configuration);

var app = builder.Build();
app.UseHosting();
return await app.RunOrSayWhyNotAsync();
