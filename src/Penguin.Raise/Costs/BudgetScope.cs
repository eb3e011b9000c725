namespace Penguin.Raise;

/// <summary>The budgets of the asynchronous flow. They travel beside the calls, as an activity does: put into the request's options they would end up in keys of caches.</summary>
internal sealed class BudgetScope : IDisposable
{
    private static readonly AsyncLocal<ModelBudget[]?> Flow = new();

    private readonly ModelBudget[]? _before;

    private BudgetScope(ModelBudget[]? before) => _before = before;

    public static ModelBudget[] Current => Flow.Value ?? [];

    public static BudgetScope Push(ModelBudget budget)
    {
        var before = Flow.Value;
        Flow.Value = [.. before ?? [], .. Array.IndexOf(before ?? [], budget) >= 0 ? Array.Empty<ModelBudget>() : [budget]];
        return new BudgetScope(before);
    }

    public void Dispose() => Flow.Value = _before;
}
