using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="PathOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class PathOptionsValidator : IValidateOptions<PathOptions>;
