using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace AspNetChat;

/// <summary>The conversation's id: 256 random bits, made here and sealed into a cookie that no script reads and no other site sends.</summary>
internal sealed class ConversationCookie(IDataProtectionProvider provider)
{
    public const string Name = "raise-conversation";

    private const int Bytes = 32;

    private readonly IDataProtector _seal = provider.CreateProtector("aspnet-chat.conversation-id");

    /// <summary>The id that the browser sent, if it is one of ours.</summary>
    public bool TryRead(HttpContext context, [NotNullWhen(true)] out string? id)
    {
        id = null;
        if (context.Request.Cookies[Name] is not { } sealedId)
        {
            return false;
        }

        try
        {
            id = _seal.Unprotect(sealedId);
            return true;
        }
        catch (CryptographicException)
        {
            return false; // not ours, or from before a restart
        }
    }

    /// <summary>Starts a conversation.</summary>
    public string Renew(HttpContext context)
    {
        var id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Name, _seal.Protect(id), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true,
        });
        return id;
    }
}
