namespace Penguin.Raise;

/// <summary>Room that a budget holds for a request under way.</summary>
internal sealed record BudgetHold(ModelBudget Budget, long Tokens, decimal Cost);
