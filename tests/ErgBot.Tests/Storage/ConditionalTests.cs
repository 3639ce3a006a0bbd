using Azure;
using ErgBot.Storage;

namespace ErgBot.Tests.Storage;

public sealed class ConditionalTests
{
    [Theory]
    [InlineData(409, "EntityAlreadyExists")]
    [InlineData(412, "UpdateConditionNotSatisfied")]
    [InlineData(404, "ResourceNotFound")]
    public async Task A_write_that_came_second_is_decided_again(int status, string code)
    {
        var attempts = 0;

        var result = await Conditional.WriteAsync(
            _ => ++attempts < 3 ? throw new RequestFailedException(status, "", code, null) : Task.FromResult(attempts),
            CancellationToken.None);

        Assert.Equal(3, result);
    }

    [Fact]
    public async Task It_gives_up_after_eight_attempts_and_says_that_the_row_is_contended()
    {
        var attempts = 0;

        var e = await Assert.ThrowsAsync<ContendedException>(() => Conditional.WriteAsync<int>(
            _ =>
            {
                attempts++;
                throw new RequestFailedException(412, "");
            },
            CancellationToken.None));

        Assert.Equal(8, attempts);
        Assert.Equal(412, Assert.IsType<RequestFailedException>(e.InnerException).Status);
    }

    [Theory]
    [InlineData(400, "InvalidInput")]
    [InlineData(403, "AuthorizationFailure")]
    [InlineData(404, "TableNotFound")]
    [InlineData(503, "ServerBusy")]
    public async Task Whatever_else_storage_says_goes_to_the_caller_at_once(int status, string code)
    {
        var attempts = 0;

        await Assert.ThrowsAsync<RequestFailedException>(() => Conditional.WriteAsync<int>(
            _ =>
            {
                attempts++;
                throw new RequestFailedException(status, "", code, null);
            },
            CancellationToken.None));

        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task Who_cancels_is_not_kept_waiting_for_the_next_attempt()
    {
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Conditional.WriteAsync<int>(
            async _ =>
            {
                await cancelled.CancelAsync();
                throw new RequestFailedException(412, "");
            },
            cancelled.Token));
    }
}
