// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>What is shown in a signing session. The page of the session asks it for whoever has the key.</summary>
/// <param name="Sleutel">The key of the session.</param>
[Toegang(Rol.Systeem)]
public sealed record HaalTekensessie(string Sleutel) : IQuery<Result<Tekenblad>>;

/// <summary>The agreement as it is signed.</summary>
/// <param name="Tekst">The Dutch text; that one counts.</param>
/// <param name="Vertaling">The translation, when another language was chosen.</param>
/// <param name="Taal">Language of the translation.</param>
/// <param name="TaalCode">Code of that language for the page.</param>
/// <param name="VanRechts">True when that language is read from right to left.</param>
/// <param name="TekstVersie">Version of the text.</param>
public sealed record Tekenblad(string Tekst, string? Vertaling, Taal Taal, string TaalCode, bool VanRechts, string TekstVersie);

internal sealed class HaalTekensessieHandler(DevicesDbContext db, TimeProvider clock) : IRequestHandler<HaalTekensessie, Result<Tekenblad>>
{
    public async Task<Result<Tekenblad>> Handle(HaalTekensessie request, CancellationToken cancellationToken)
    {
        var hash = Overeenkomst.HashVan(request.Sleutel);
        var now = clock.GetUtcNow();
        var agreement = await db.Overeenkomsten.AsNoTracking().SingleOrDefaultAsync(o => o.SessieHash == hash && o.Status == OvereenkomstStatus.Klaargezet && o.SessieTot >= now, cancellationToken);
        return agreement is null
            ? OvereenkomstErrors.SessieOnbekend()
            : new Tekenblad(agreement.Tekst, agreement.Vertaling, agreement.Taal, Talen.Code(agreement.Taal), Talen.VanRechts(agreement.Taal), agreement.TekstVersie);
    }
}
