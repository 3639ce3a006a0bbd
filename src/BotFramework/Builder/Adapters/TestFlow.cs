using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation with a bot, step by step; each call adds a step, <see cref="StartTestAsync"/> waits for all. Steps that find something else throw <see cref="InvalidOperationException"/>; timeouts are in milliseconds and throw <see cref="TimeoutException"/>.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Task _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _steps = Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>The flow given, and <paramref name="task"/> after it.</summary>
    public TestFlow(Task task, TestFlow flow)
    {
        _adapter = flow._adapter;
        _callback = flow._callback;
        _steps = task ?? Task.CompletedTask;
    }

    /// <summary>The flow given, and the task that <paramref name="getTask"/> makes after it.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(AfterAsync(flow, getTask), flow)
    {
    }

    /// <summary>Waits until every step is done; throws what the first failing one threw.</summary>
    public Task StartTestAsync() => _steps;

    /// <summary>The user says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback!, CancellationToken.None));
    }

    /// <summary>The user does something.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback!, CancellationToken.None));
    }

    /// <summary>The user is added to the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User!);
        return _adapter.ProcessActivityAsync(update, _callback!, CancellationToken.None);
    });

    public TestFlow Delay(uint ms) => Then(() => Task.Delay((int)ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The user says something, and the bot answers with exactly this text.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000)
        => Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says something, and the bot answers with an activity of this type and text.</summary>
    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = 3000)
        => Send(userSays).AssertReply((IActivity)expected, description, timeout);

    /// <summary>The user says something, and the answer passes the check.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = 3000)
        => Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>A recorded conversation: what its people say is sent, what its bot (by its role) says is expected, texts alike.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string? description = null, uint timeout = 3000)
        => Test(
            activities,
            (expected, actual) =>
            {
                Same(expected.Type, actual.Type, $"{description}: Type should match");
                Same(expected.AsMessageActivity()?.Text, actual.AsMessageActivity()?.Text, $"{description}: Text should match");
            },
            description,
            timeout);

    /// <summary>A recorded conversation: what its people say is sent, what its bot (by its role) says is compared with the answer.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.Bot
            ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
            : flow.Send(activity));
    }

    /// <summary>The bot has answered with exactly this text.</summary>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000)
        => AssertReply(reply => Same(expected, reply.AsMessageActivity()?.Text, description ?? expected), description ?? expected, timeout);

    /// <summary>The bot has answered with an activity of this type and text.</summary>
    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = 3000)
        => AssertReply(
            reply =>
            {
                Same(expected.Type, reply.Type, $"{description}: Type should match");
                Same(expected.AsMessageActivity()?.Text, reply.AsMessageActivity()?.Text, $"{description}: Text should match");
            },
            description ?? expected.AsMessageActivity()?.Text,
            timeout);

    /// <summary>The bot has answered with an activity that the comparer takes for equal.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string? description = null, uint timeout = 3000)
        => AssertReply(
            reply =>
            {
                if (!equalityComparer.Equals(expected, reply))
                {
                    throw Unexpected(expected.AsMessageActivity()?.Text, reply.AsMessageActivity()?.Text, description);
                }
            },
            description ?? expected.AsMessageActivity()?.Text,
            timeout);

    /// <summary>The bot has answered, and the answer passes the check.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = 3000)
        => Then(async () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
            IActivity? reply;
            try
            {
                reply = await _adapter.GetNextReplyAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{timeout}ms Timed out waiting for:'{description}'");
            }

            validateActivity(reply!);
        });

    /// <summary>The bot has answered with text that contains this.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000)
        => AssertReply(
            reply =>
            {
                string? text = reply.AsMessageActivity()?.Text;
                if (text?.Contains(expected, StringComparison.Ordinal) != true)
                {
                    throw Unexpected(expected, text, description);
                }
            },
            description ?? expected,
            timeout);

    /// <summary>The bot has answered with one of these texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                string? text = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(text))
                {
                    throw Unexpected(string.Join(" | ", candidates), text, description);
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot sends nothing for as long as the timeout.</summary>
    public TestFlow AssertNoReply(string? description = null, uint timeout = 3000)
        => Then(async () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
            try
            {
                IActivity? reply = await _adapter.GetNextReplyAsync(limit.Token);
                throw new InvalidOperationException($"{description}: a reply where none was expected: {reply?.AsMessageActivity()?.Text ?? reply?.Type}");
            }
            catch (OperationCanceledException)
            {
                // Nothing came, as expected.
            }
        });

    private static async Task AfterAsync(TestFlow flow, Func<Task> getTask)
    {
        await flow._steps;
        await getTask();
    }

    private static void Same(string? expected, string? actual, string? description)
    {
        if (expected != actual)
        {
            throw Unexpected(expected, actual, description);
        }
    }

    private static InvalidOperationException Unexpected(string? expected, string? actual, string? description)
        => new(description is null ? $"Expected:{expected}\nReceived:{actual}" : $"{description}:\nExpected:{expected}\nReceived:{actual}");

    private TestFlow Then(Func<Task> step) => new(step, this);
}
