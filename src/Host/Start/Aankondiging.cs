// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Microsoft.AspNetCore.Connections;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>What whoever starts the Host wants to know: where it is and, in Development, with which accounts to look around.</summary>
internal static class Aankondiging
{
    /// <summary>Tells it on the console as soon as the Host listens; on the console itself, because a log is kept and sent elsewhere.</summary>
    public static void Toon(WebApplication app, TextWriter console) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            console.WriteLine();
            console.WriteLine($"Inburgering.Inkoop staat klaar op {string.Join(" en ", app.Urls)}");
            if (app.Environment.IsDevelopment())
            {
                var width = DemoAccounts.Lijst.Max(a => a.Email.Length);
                console.WriteLine($"Inloggen kan met (wachtwoord voor alle: {DemoAccounts.Wachtwoord}):");
                foreach (var (email, _, rol, _, aanbieder) in DemoAccounts.Lijst)
                {
                    console.WriteLine($"  {email.PadRight(width)}  {rol}{(aanbieder is null ? "" : $" ({aanbieder})")}");
                }

                console.WriteLine("GraphQL staat op /graphql, de uitleg in README.md. Stoppen kan met Ctrl+C.");
            }

            console.WriteLine();
            console.Flush();
        });

    /// <summary>True when starting failed because another program has the address; says so.</summary>
    public static bool MeldAdresBezet(Exception fault, string? address, TextWriter errors)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressInUseException)
            {
                errors.WriteLine($"Het adres {address} is al in gebruik. Stop het andere programma, of kies een ander adres met --urls http://localhost:5081.");
                return true;
            }
        }

        return false;
    }
}
