// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>Signs the agreement of a session: the tick is the agreement, a typed name or a drawn signature makes it stronger.</summary>
/// <param name="Sleutel">The key of the session.</param>
/// <param name="Akkoord">True when the borrower agrees.</param>
/// <param name="Naam">Name as typed; may be empty for somebody who cannot write.</param>
/// <param name="Handtekening">The drawn signature as the path of a drawing of 600 by 200.</param>
[Toegang(Rol.Systeem)]
public sealed record TekenInSessie(string Sleutel, bool Akkoord, string? Naam = null, string? Handtekening = null) : ICommand<Result>;

internal sealed partial class TekenInSessieValidator : AbstractValidator<TekenInSessie>
{
    public TekenInSessieValidator()
    {
        RuleFor(c => c.Akkoord).Equal(true).WithMessage(OvereenkomstErrors.NietAkkoord().Message);
        RuleFor(c => c.Naam).MaximumLength(100).WithMessage("De naam is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.Handtekening).Must(h => string.IsNullOrEmpty(h) || (h.Length <= 20_000 && Tekening().IsMatch(h))).WithMessage("De handtekening is niet goed aangekomen. Teken opnieuw, of typ alleen uw naam.");
    }

    [GeneratedRegex("^(M[0-9]{1,3} [0-9]{1,3}(L[0-9]{1,3} [0-9]{1,3})*)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tekening();
}

internal sealed class TekenInSessieHandler(DevicesDbContext db, TimeProvider clock) : IRequestHandler<TekenInSessie, Result>
{
    public async Task<Result> Handle(TekenInSessie request, CancellationToken cancellationToken)
    {
        var hash = Overeenkomst.HashVan(request.Sleutel);
        if (await db.Overeenkomsten.SingleOrDefaultAsync(o => o.SessieHash == hash, cancellationToken) is not { } agreement)
        {
            return OvereenkomstErrors.SessieOnbekend();
        }

        var outcome = agreement.TekenOpScherm(request.Naam, string.IsNullOrEmpty(request.Handtekening) ? null : request.Handtekening, clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        foreach (var loan in await db.Bruiklenen.Where(b => b.OvereenkomstId == agreement.Id && b.GetekendOp == null).ToListAsync(cancellationToken))
        {
            loan.Teken(agreement.Id, agreement.TekstVersie, clock.Vandaag(), clock.Vandaag());
            if (loan.MeldAlsnogGetekend() is { } told)
            {
                db.Publish(told);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
