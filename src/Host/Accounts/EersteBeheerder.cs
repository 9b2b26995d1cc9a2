// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>
/// The first administrator of a new installation. Whoever can read the console of the server gets a code that works once, and only
/// while there is no administrator. After five wrong codes the server must be started again.
/// </summary>
internal sealed class EersteBeheerder
{
    private const int Attempts = 5;
    private readonly Lock gate = new();
    private string? code;
    private int wrong;

    /// <summary>Makes the code and tells it on the console, when it is needed.</summary>
    public async Task BeginAsync(IServiceProvider services, TextWriter console, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (await IsErEenAsync(scope.ServiceProvider.GetRequiredService<HostDbContext>(), cancellationToken))
        {
            return;
        }

        code = TijdelijkWachtwoord.Maak();

        // On the console itself, not in the log: a log is kept and sent elsewhere.
        await console.WriteLineAsync($"Er is nog geen beheerder. Ga naar /eerste-beheerder en gebruik deze code: {code}");
    }

    /// <summary>True while the page may be used.</summary>
    public bool Open => code is not null && wrong < Attempts;

    /// <summary>True once for the right code; a wrong one counts.</summary>
    public bool Gebruik(string? given)
    {
        lock (gate)
        {
            if (!Open)
            {
                return false;
            }

            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given?.Trim() ?? ""), Encoding.UTF8.GetBytes(code!)))
            {
                wrong++;
                return false;
            }

            code = null;
            return true;
        }
    }

    /// <summary>Puts the code back when the account could not be made with it.</summary>
    public void GeefTerug(string given)
    {
        lock (gate)
        {
            code = given.Trim();
        }
    }

    /// <summary>True when an account with the role exists.</summary>
    public static async Task<bool> IsErEenAsync(HostDbContext db, CancellationToken cancellationToken) =>
        await db.Accounts.AnyAsync(a => a.Rollen.Contains(nameof(Rol.Beheerder)), cancellationToken);
}
