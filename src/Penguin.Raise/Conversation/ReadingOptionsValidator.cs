using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="ReadingOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
