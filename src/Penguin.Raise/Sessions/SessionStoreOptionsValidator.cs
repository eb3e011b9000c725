using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="SessionStoreOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SessionStoreOptionsValidator : IValidateOptions<SessionStoreOptions>;
