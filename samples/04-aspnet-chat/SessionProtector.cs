using Microsoft.AspNetCore.DataProtection;
using Penguin.Raise;

namespace AspNetChat;

/// <summary>Encrypts sessions with ASP.NET Data Protection before they go into the cache.</summary>
// <protector>
internal sealed class SessionProtector(IDataProtectionProvider provider) : ISessionProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("aspnet-chat.sessions");

    public byte[] Protect(byte[] plaintext) => _protector.Protect(plaintext);

    public byte[] Unprotect(byte[] protectedData) => _protector.Unprotect(protectedData);
}
// </protector>
