using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="MctsPlannerOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class MctsPlannerOptionsValidator : IValidateOptions<MctsPlannerOptions>;
