// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>All versions of the loan agreement with their translations, the newest first.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekOvereenkomstteksten : IQuery<Result<Overeenkomstteksten>>;

/// <summary>The versions.</summary>
/// <param name="Versies">The versions, the newest first.</param>
public sealed record Overeenkomstteksten(IReadOnlyList<Tekstversie> Versies);

/// <summary>One version.</summary>
/// <param name="TekstVersie">For example "2026-1".</param>
/// <param name="GeldigVanaf">First day on which it is used.</param>
/// <param name="Geldt">True for the version that is used now.</param>
/// <param name="Teksten">The text in each language, Dutch first.</param>
public sealed record Tekstversie(string TekstVersie, DateOnly GeldigVanaf, bool Geldt, IReadOnlyList<TekstInTaal> Teksten);

/// <summary>The text in one language.</summary>
/// <param name="Taal">The language.</param>
/// <param name="TaalCode">Code of the language for a page.</param>
/// <param name="VanRechts">True when it is read from right to left.</param>
/// <param name="Titel">Heading.</param>
/// <param name="Inhoud">Paragraphs separated by an empty line; a line that begins with # is a heading.</param>
public sealed record TekstInTaal(Taal Taal, string TaalCode, bool VanRechts, string Titel, string Inhoud);

internal sealed class ZoekOvereenkomsttekstenHandler(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekOvereenkomstteksten, Result<Overeenkomstteksten>>
{
    public async Task<Result<Overeenkomstteksten>> Handle(ZoekOvereenkomstteksten request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();

        // Everybody who lends uses the same texts; what is being prepared is for the region only.
        var future = accessor.Actor.Scope.Aanbieder is null;
        var texts = await db.Overeenkomstteksten.AsNoTracking().Where(t => future || t.GeldigVanaf <= today).ToListAsync(cancellationToken);
        var versions = texts.GroupBy(t => (t.TekstVersie, t.GeldigVanaf)).OrderByDescending(g => g.Key.GeldigVanaf).ThenByDescending(g => g.Key.TekstVersie, StringComparer.Ordinal).ToList();
        var now = versions.Find(g => g.Key.GeldigVanaf <= today)?.Key.TekstVersie;
        return new Overeenkomstteksten([.. versions.Select(g => new Tekstversie(
            g.Key.TekstVersie,
            g.Key.GeldigVanaf,
            g.Key.TekstVersie == now,
            [.. g.OrderBy(t => t.Taal).Select(t => new TekstInTaal(t.Taal, Talen.Code(t.Taal), Talen.VanRechts(t.Taal), t.Titel, t.Inhoud))]))]);
    }
}
