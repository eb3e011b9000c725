using Microsoft.Extensions.Options;

namespace Penguin.Raise.Tests;

public class InMemoryRaiseSessionStoreTests : SessionLifetimeContract
{
    [Fact]
    public void Create_TombstonesThatDoNotOutliveSessions_IsRefused()
    {
        var create = () => new InMemoryRaiseSessionStore(new SessionStoreOptions { TimeToLive = TimeSpan.FromDays(8) });

        create.Should().Throw<OptionsValidationException>().WithMessage("*TombstoneLifetime*TimeToLive*");
    }

    protected override IRaiseSessionStore Create(TimeProvider clock, SessionStoreOptions options) => new InMemoryRaiseSessionStore(options, clock);
}
