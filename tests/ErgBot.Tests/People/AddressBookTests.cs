using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People;

public sealed class AddressBookTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Address _address = new("https://smba.example/amer/", "a:conversation", "29:user", "28:bot", "tenant", "en-US");

    private readonly PersonId _ann = new(Guid.NewGuid(), Guid.NewGuid());
    private readonly FakeTimeProvider _time = new();
    private readonly FaultingTransport _transport = new();

    [Fact]
    public async Task An_unchanged_address_costs_no_request_and_a_changed_one_is_stored()
    {
        var book = Book(await OwnTablesAsync());
        await book.RememberAsync(_ann, _address, default);

        _transport.Forget();
        for (var i = 0; i < 100; i++)
        {
            await book.RememberAsync(_ann, _address with { }, default);
        }

        Assert.Empty(_transport.Sent);

        await book.RememberAsync(_ann, _address with { ServiceUrl = "https://smba.example/emea/" }, default);
        Assert.Single(_transport.Writes);
        Assert.Equal("https://smba.example/emea/", (await book.FindAsync(_ann, default))!.ServiceUrl);
    }

    [Fact]
    public async Task After_a_restart_an_address_that_is_stored_is_not_written_again()
    {
        var wire = await OwnTablesAsync();
        await Book(wire).RememberAsync(_ann, _address, default);

        _transport.Forget();
        await Book(wire).RememberAsync(_ann, _address, default);

        Assert.Single(_transport.Sent);
        Assert.Empty(_transport.Writes);
    }

    [Fact]
    public async Task An_address_that_could_not_be_stored_is_tried_again_with_the_next_turn()
    {
        var book = Book(await OwnTablesAsync());
        _transport.IsDown = true;
        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAnyAsync<Exception>(() => book.RememberAsync(_ann, _address, default))));

        _transport.IsDown = false;
        _time.Advance(Breaker.Rest);
        await book.RememberAsync(_ann, _address, default);

        Assert.Equal(_address, await book.FindAsync(_ann, default));
    }

    [Fact]
    public async Task A_forgotten_address_is_gone_and_comes_back_with_the_next_turn()
    {
        var book = Book(await OwnTablesAsync());
        await book.RememberAsync(_ann, _address, default);

        await book.ForgetAsync(_ann, default);
        Assert.Null(await book.FindAsync(_ann, default));

        await book.RememberAsync(_ann, _address, default);
        Assert.Equal(_address, await book.FindAsync(_ann, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    [InlineData(45)]
    public async Task What_another_instance_forgot_is_stored_again_after_a_minute(int secondsBefore)
    {
        var wire = await OwnTablesAsync();
        var (here, there) = (Book(wire), Book(wire));
        _time.Advance(TimeSpan.FromSeconds(secondsBefore));
        await here.RememberAsync(_ann, _address, default);
        await there.ForgetAsync(_ann, default);

        for (var seconds = 0; seconds < AddressBook.Trust.TotalSeconds; seconds += 10)
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await here.RememberAsync(_ann, _address, default);
        }

        Assert.Equal(_address, await here.FindAsync(_ann, default));
    }

    [Fact]
    public async Task What_was_remembered_is_not_trusted_after_a_silence_either()
    {
        var wire = await OwnTablesAsync();
        var (here, there) = (Book(wire), Book(wire));
        await here.RememberAsync(_ann, _address, default);
        await there.ForgetAsync(_ann, default);
        _time.Advance(TimeSpan.FromSeconds(45));
        await here.RememberAsync(new(Guid.NewGuid(), Guid.NewGuid()), _address, default);
        _time.Advance(TimeSpan.FromSeconds(15));

        await here.RememberAsync(_ann, _address, default);

        Assert.Equal(_address, await here.FindAsync(_ann, default));
    }

    [Fact]
    public async Task Its_memory_is_bounded()
    {
        var book = Book(await OwnTablesAsync(), mostPerGeneration: 2);
        await book.RememberAsync(_ann, _address, default);
        for (var others = 0; others < 4; others++)
        {
            await book.RememberAsync(new(Guid.NewGuid(), Guid.NewGuid()), _address, default);
        }

        _transport.Forget();
        await book.RememberAsync(_ann, _address, default);

        Assert.Single(_transport.Sent);
    }

    private async Task<StorageWire> OwnTablesAsync() => await azurite.NewTablesAsync() with { Transport = _transport, Time = _time };

    private AddressBook Book(StorageWire wire, int mostPerGeneration = 1000) =>
        new(new(azurite.Open(wire), new(TestKeys.Of(1)), new(TestKeys.Of(1))), _time, mostPerGeneration);
}
