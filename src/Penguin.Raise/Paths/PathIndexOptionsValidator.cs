using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="PathIndexOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class PathIndexOptionsValidator : IValidateOptions<PathIndexOptions>;
