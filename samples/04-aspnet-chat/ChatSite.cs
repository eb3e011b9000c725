using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Penguin.Raise.Providers;

namespace AspNetChat;

/// <summary>The application, put together.</summary>
internal static class ChatSite
{
    /// <summary>The largest request; a message is at most <see cref="ConversationEndpoints.LongestMessage"/> characters.</summary>
    private const int LargestRequest = 32 * 1024;

    private const int TurnsAtATime = 4;

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, LargestRequest));
        AddModel(builder);
        AddAgent(builder);
        builder.Services.AddRateLimiter(limits => limits.AddPolicy(ConversationEndpoints.TurnLimit, context => RateLimitPartition.GetConcurrencyLimiter(
            context.Connection.RemoteIpAddress, _ => new ConcurrencyLimiterOptions { PermitLimit = TurnsAtATime })).RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.Use(SecurityHeaders.AddAsync);
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseRateLimiter();
        app.MapConversation();
        return app;
    }

    // <model>
    private static void AddModel(WebApplicationBuilder builder)
    {
        var spec = ModelSpec.Parse(builder.Configuration["Model"] ?? "simulated");
        builder.Services.AddSingleton(spec);
        builder.Services.AddChatClient(provider => new ModelClientFactory(new ModelClientOptions
        {
            Configuration = builder.Configuration, LoggerFactory = provider.GetRequiredService<ILoggerFactory>(),
        }).CreateChatClient(spec));
    }
    // </model>

    // <agent>
    private static void AddAgent(WebApplicationBuilder builder)
    {
        builder.Services.AddDistributedMemoryCache(); // or Redis, SQL Server, ...: any IDistributedCache
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // keys live as long as this cache; a shared cache needs stored keys
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<UnstoredSessions>().AddSingleton<Conversations>().AddSingleton<ConversationCookie>();

        builder.Services.AddRaise(options =>
        {
            options.Region = builder.Configuration["Region"]; // two letters, such as GB; unknown: an international directory
            options.Crisis.RegionFromCulture = false; // the server's culture says nothing about the person
            options.Sessions.TimeToLive = TimeSpan.FromHours(2);
            options.Limits.TimePerTurn = TimeSpan.FromSeconds(90);
            options.Limits.CallsPerConversation = 200;
        })
            .WithDistributedSessions().WithSessionProtector<SessionProtector>()
            .WithErasable<UnstoredSessions>()
            .WithNotices();
    }
    // </agent>
}
