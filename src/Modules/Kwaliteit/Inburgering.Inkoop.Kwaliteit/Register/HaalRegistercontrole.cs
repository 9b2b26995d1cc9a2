// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Register;

/// <summary>In what our data and the registers of Blik op Werk and DUO differ; a provider sees itself only.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalRegistercontrole : IQuery<Result<Registercontrole>>;

/// <summary>The differences with the registers.</summary>
/// <param name="Peildatum">Newest day in the file; null = nothing was read in yet.</param>
/// <param name="Regels">How many rows of the register we have.</param>
/// <param name="Vergeleken">How many providers were compared.</param>
/// <param name="Verschillen">The differences, by provider.</param>
public sealed record Registercontrole(DateOnly? Peildatum, int Regels, int Vergeleken, IReadOnlyList<Registerverschil> Verschillen);

/// <summary>Makes a finding of a difference with the register, on a contract of that provider.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Veld">What differs.</param>
/// <param name="Contractnummer">The contract on which the finding is recorded.</param>
/// <param name="Termijn">Day on which the plan must be there.</param>
[Toegang(Rol.Contractmanager)]
public sealed record OpenRegisterbevinding(string Aanbieder, Registerveld Veld, string Contractnummer, DateOnly Termijn) : ICommand<Result<string>>;

internal sealed class OpenRegisterbevindingValidator : AbstractValidator<OpenRegisterbevinding>
{
    public OpenRegisterbevindingValidator(TimeProvider clock)
    {
        RuleFor(c => c.Contractnummer).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Termijn).GreaterThan(_ => clock.Vandaag()).WithMessage("De termijn ligt na vandaag.");
    }
}

internal sealed class HaalRegistercontroleHandler(Registerlezer lezer, IActorAccessor accessor) : IRequestHandler<HaalRegistercontrole, Result<Registercontrole>>
{
    public async Task<Result<Registercontrole>> Handle(HaalRegistercontrole request, CancellationToken cancellationToken) => await lezer.LeesAsync(accessor.Actor, cancellationToken);
}

internal sealed class OpenRegisterbevindingHandler(Registerlezer lezer, KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<OpenRegisterbevinding, Result<string>>
{
    public async Task<Result<string>> Handle(OpenRegisterbevinding request, CancellationToken cancellationToken)
    {
        var contract = (await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract) || contract.Aanbieder != request.Aanbieder)
        {
            return RegisterErrors.ContractOnbekend(request.Contractnummer);
        }

        var found = (await lezer.LeesAsync(accessor.Actor, cancellationToken)).Verschillen.FirstOrDefault(v => v.Aanbieder == request.Aanbieder && v.Veld == request.Veld);
        if (found is null)
        {
            return RegisterErrors.GeenVerschil();
        }

        var code = Registervergelijking.Eis(request.Veld);
        await using var transaction = await db.BeginExclusiveAsync("bevindingnummer", cancellationToken);
        if (await db.Bevindingen.Where(b => b.Aanbieder == request.Aanbieder && b.Herkomst == Herkomst.Eis && b.Bron == code && b.Status != BevindingStatus.Afgesloten).Select(b => b.Nummer).FirstOrDefaultAsync(cancellationToken) is { } running)
        {
            return RegisterErrors.BevindingLoopt(running);
        }

        var last = await db.Bevindingen.MaxAsync(b => (int?)b.Volgnummer, cancellationToken) ?? 0;
        var facts = new BevindingGegevens(contract.Nummer, null, Herkomst.Eis, code, null, Omschrijving(found), request.Termijn);
        var finding = Bevinding.Open(last + 1, contract.Aanbieder, facts, clock.Vandaag(), accessor.Actor.Naam);
        db.Bevindingen.Add(finding);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return finding.Nummer;
    }

    private static string Omschrijving(Registerverschil found) =>
        $"Het register van {found.Peildatum:dd-MM-yyyy} en onze gegevens verschillen ({RegisterErrors.Naam(found.Veld)}): wij hebben ‘{found.Wij}’, het register zegt ‘{found.Register}’.";
}

/// <summary>Lays all visible providers beside the register in a fixed number of statements.</summary>
internal sealed class Registerlezer(KwaliteitDbContext db, IContracten contracten)
{
    public async Task<Registercontrole> LeesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (all, own) = Bereik.Van(actor);
        var register = (await db.Registerregels.AsNoTracking().OrderBy(r => r.BowNummer).ThenBy(r => r.Brin).ToListAsync(cancellationToken)).ConvertAll(r => r.Gegevens);
        var files = await db.Dossiers.AsNoTracking().Where(d => all || d.Aanbieder == own).ToDictionaryAsync(d => d.Aanbieder, cancellationToken);
        var providers = (await contracten.ZoekAanbiedersAsync(cancellationToken)).Where(a => files.ContainsKey(a.Code)).OrderBy(a => a.Naam, StringComparer.Ordinal).ToList();
        return new Registercontrole(
            register.Count == 0 ? null : register.Max(r => r.Peildatum),
            register.Count,
            register.Count == 0 ? 0 : providers.Count,
            [.. providers.SelectMany(a => Registervergelijking.Vergelijk(a, Erkend(files[a.Code]), register))]);
    }

    private static ErkenningGegevens? Erkend(Kwaliteitsdossier file) => file.Ingang is null ? null : new ErkenningGegevens(file.Keurmerk, file.KeurmerkVanaf, file.KeurmerkTot, file.TstErkend);
}

internal static class RegisterErrors
{
    public static Error ContractOnbekend(string contract) => Error.NotFound("REGISTER_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ is bij deze aanbieder niet gevonden.");

    public static Error GeenVerschil() => Error.Rule("REGISTER_GEEN_VERSCHIL", "Onze gegevens en het register zijn hier gelijk. Er is niets om een bevinding van te maken.");

    public static Error BevindingLoopt(string nummer) => Error.Conflict("REGISTER_BEVINDING_LOOPT", $"Hierover loopt al bevinding {nummer}.");

    public static string Naam(Registerveld veld) => veld switch
    {
        Registerveld.Inschrijving => "inschrijving",
        Registerveld.Keurmerk => "keurmerk",
        Registerveld.KeurmerkTot => "laatste dag van het keurmerk",
        Registerveld.TstErkenning => "erkenning taalschakeltraject",
        Registerveld.BowNummer => "BoW-nummer",
        _ => "BRIN",
    };
}
