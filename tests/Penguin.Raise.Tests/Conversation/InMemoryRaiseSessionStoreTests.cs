namespace Penguin.Raise.Tests;

public class InMemoryRaiseSessionStoreTests : SessionStoreContract
{
    protected override IRaiseSessionStore Create() => new InMemoryRaiseSessionStore();
}
