namespace Penguin.Raise;

/// <summary>What is put around every agent of a container: the registered one, and those of <c>UseRaise()</c>.</summary>
internal sealed class AgentDecoration(Type type, Func<IServiceProvider, IRaiseAgent, IRaiseAgent> decorate)
{
    public Type Type => type;

    public IRaiseAgent Decorate(IServiceProvider services, IRaiseAgent inner) => decorate(services, inner);
}
