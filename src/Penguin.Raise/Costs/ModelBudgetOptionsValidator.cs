using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="ModelBudgetOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ModelBudgetOptionsValidator : IValidateOptions<ModelBudgetOptions>;
