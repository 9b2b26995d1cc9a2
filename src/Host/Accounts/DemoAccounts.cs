// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Identity;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>Accounts to look around with, one per role; in Development only.</summary>
internal static class DemoAccounts
{
    /// <summary>Password of all demo accounts; it is in the documentation and worth nothing outside Development.</summary>
    public const string Wachtwoord = "Welkom-bij-de-demo-1";

    public static IReadOnlyList<(string Email, string Naam, Rol Rol, bool HeleRegio, string? Aanbieder)> Lijst { get; } =
    [
        ("contractmanager@demo.example", "Demo Contractmanager", Rol.Contractmanager, true, null),
        ("consulent@demo.example", "Demo Consulent", Rol.Consulent, true, null),
        ("aanbieder@demo.example", "Demo Aanbieder", Rol.Aanbieder, false, "TAALHAVEN"),
        ("beheerder@demo.example", "Demo Beheerder", Rol.Beheerder, true, null),
        ("lezer@demo.example", "Demo Lezer", Rol.Lezer, true, null),
    ];

    public static async Task MaakAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var (email, naam, rol, heleRegio, aanbieder) in Lijst)
        {
            if (await users.FindByNameAsync(email) is null)
            {
                var account = new Account { UserName = email, Email = email, Naam = naam, Rollen = [rol.ToString()], HeleRegio = heleRegio, Aanbieder = aanbieder, LockoutEnabled = true };
                var made = await users.CreateAsync(account, Wachtwoord);
                if (!made.Succeeded)
                {
                    throw new InvalidOperationException($"Demo account {rol}: {string.Join("; ", made.Errors.Select(e => e.Code))}");
                }
            }
        }
    }
}
