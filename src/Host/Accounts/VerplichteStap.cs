// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>How people sign in.</summary>
internal sealed class InloggenOptions
{
    public const string Sectie = "Inloggen";

    /// <summary>Everybody with an embedded account needs a second factor. On, unless Development switches it off for the demo.</summary>
    public bool TweedeFactorVerplicht { get; set; } = true;

    /// <summary>Minutes without a click after which a session ends.</summary>
    public int SessieMinuten { get; set; } = 60;

    /// <summary>Hours after which a session ends, used or not.</summary>
    public int SessieUren { get; set; } = 12;

    /// <summary>Sign-in attempts per minute from one address.</summary>
    public int PogingenPerMinuut { get; set; } = 20;
}

/// <summary>
/// Leads somebody who must first change a temporary password or switch on a second factor to the page where that is done;
/// until then nothing else opens, also not GraphQL or REST.
/// </summary>
internal sealed class VerplichteStap(RequestDelegate next)
{
    public const string Claim = "inkoop:eerst";
    public const string Wachtwoord = "/account/wachtwoord";
    public const string TweedeFactor = "/account/tweede-factor";

    private static readonly string[] Open = [Wachtwoord, TweedeFactor, "/uitloggen", "/fout", "/toegankelijkheid", "/privacy"];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.FindFirstValue(Claim) is { } step && !Open.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
        {
            if (Start.WebFace.IsPage(context))
            {
                context.Response.Redirect(step);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }

            return Task.CompletedTask;
        }

        return next(context);
    }
}
