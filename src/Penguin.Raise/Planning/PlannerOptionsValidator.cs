using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="PlannerOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class PlannerOptionsValidator : IValidateOptions<PlannerOptions>;
