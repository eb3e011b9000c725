using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="NoticeOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class NoticeOptionsValidator : IValidateOptions<NoticeOptions>;
