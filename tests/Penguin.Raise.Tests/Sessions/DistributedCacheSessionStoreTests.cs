namespace Penguin.Raise.Tests;

public class DistributedCacheSessionStoreTests : SessionLifetimeContract
{
    protected override IRaiseSessionStore Create(TimeProvider clock, SessionStoreOptions options) =>
        new DistributedCacheSessionStore(new ClockedCache(clock), options, time: clock);
}

public class ProtectedSessionStoreTests : SessionLifetimeContract
{
    protected override IRaiseSessionStore Create(TimeProvider clock, SessionStoreOptions options) =>
        new DistributedCacheSessionStore(new ClockedCache(clock), options, new MaskingProtector(1), time: clock);
}
