// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using FluentValidation;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Inburgering.Inkoop.Host.Accounts.Beheer;

/// <summary>Lists the systems that may sign in with client credentials.</summary>
[Toegang(Rol.Beheerder)]
public sealed record ZoekApiClients : IQuery<Result<IReadOnlyList<ApiClientRegel>>>;

/// <summary>A client as the administrator sees it; never its secret.</summary>
/// <param name="Id">Identity.</param>
/// <param name="ClientId">What it signs in as.</param>
/// <param name="Naam">Name.</param>
/// <param name="Rollen">Roles.</param>
/// <param name="HeleRegio">Sees the whole region.</param>
/// <param name="Gemeenten">CBS codes.</param>
/// <param name="Aanbieder">Provider.</param>
/// <param name="Contracten">Contracts that it is limited to.</param>
/// <param name="AangemaaktOp">When it was made (UTC).</param>
/// <param name="IngetrokkenOp">When it was revoked (UTC).</param>
public sealed record ApiClientRegel(
    Guid Id,
    string ClientId,
    string Naam,
    IReadOnlyList<string> Rollen,
    bool HeleRegio,
    IReadOnlyList<string> Gemeenten,
    string? Aanbieder,
    IReadOnlyList<string> Contracten,
    DateTimeOffset AangemaaktOp,
    DateTimeOffset? IngetrokkenOp);

/// <summary>Makes a client; its secret is shown once.</summary>
/// <param name="Naam">Name of the system, for example "Leerlingvolgsysteem Taalhaven".</param>
/// <param name="Bereik">Role and scope.</param>
[Toegang(Rol.Beheerder)]
public sealed record MaakApiClient(string Naam, Bereik Bereik) : ICommand<Result<NieuweApiClient>>;

/// <summary>A new client.</summary>
/// <param name="ClientId">What it signs in as.</param>
/// <param name="Geheim">Its secret; kept as a hash only.</param>
public sealed record NieuweApiClient(string ClientId, string Geheim);

/// <summary>Revokes a client: it gets no new token, and tokens that it has count no longer.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Beheerder)]
public sealed record TrekApiClientIn(Guid Id, string? Reden) : ICommand<Result>, IMetReden;

internal sealed class MaakApiClientValidator : AbstractValidator<MaakApiClient>
{
    public MaakApiClientValidator()
    {
        RuleFor(c => c.Naam).NotEmpty().WithMessage("Vul de naam van het systeem in.").MaximumLength(100).WithMessage("De naam is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.Bereik).SetValidator(new BereikValidator());
    }
}

internal sealed class TrekApiClientInValidator : AbstractValidator<TrekApiClientIn>
{
    public TrekApiClientInValidator() => RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf waarom deze client wordt ingetrokken.");
}

internal sealed class ApiClientsHandler(HostDbContext db, IOpenIddictApplicationManager applications, IOpenIddictTokenManager tokens, BereikControle controle, TimeProvider clock) :
    IRequestHandler<ZoekApiClients, Result<IReadOnlyList<ApiClientRegel>>>,
    IRequestHandler<MaakApiClient, Result<NieuweApiClient>>,
    IRequestHandler<TrekApiClientIn, Result>
{
    public async Task<Result<IReadOnlyList<ApiClientRegel>>> Handle(ZoekApiClients request, CancellationToken cancellationToken) =>
        await db.ApiClients.AsNoTracking().OrderBy(c => c.DisplayName).ThenBy(c => c.Id)
            .Select(c => new ApiClientRegel(c.Id, c.ClientId ?? "", c.DisplayName ?? "", c.Rollen, c.HeleRegio, c.Gemeenten, c.Aanbieder, c.Contracten, c.AangemaaktOp, c.IngetrokkenOp))
            .ToListAsync(cancellationToken);

    public async Task<Result<NieuweApiClient>> Handle(MaakApiClient request, CancellationToken cancellationToken)
    {
        var errors = await controle.ControleerAsync(request.Bereik, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<NieuweApiClient>.Failure(errors);
        }

        var now = clock.GetUtcNow();
        var client = new ApiClient
        {
            ClientId = string.Create(CultureInfo.InvariantCulture, $"{request.Bereik.Aanbieder?.ToLowerInvariant() ?? "regio"}-{TijdelijkWachtwoord.Maak()[..9]}"),
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = request.Naam.Trim(),
            Permissions = $"[\"{Permissions.Endpoints.Token}\",\"{Permissions.GrantTypes.ClientCredentials}\"]",
            Rollen = [.. request.Bereik.Rollen.Select(r => r.ToString())],
            HeleRegio = request.Bereik.HeleRegio,
            Gemeenten = [.. request.Bereik.Gemeenten],
            Aanbieder = request.Bereik.Aanbieder,
            Contracten = [.. request.Bereik.Contracten],
            AangemaaktOp = now,
        };
        var secret = TijdelijkWachtwoord.Geheim();
        await applications.CreateAsync(client, secret, cancellationToken);
        return new NieuweApiClient(client.ClientId, secret);
    }

    public async Task<Result> Handle(TrekApiClientIn request, CancellationToken cancellationToken)
    {
        if (await db.ApiClients.SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken) is not { } client)
        {
            return AccountErrors.ClientOnbekend();
        }

        client.IngetrokkenOp ??= clock.GetUtcNow();
        client.Permissions = "[]";
        await tokens.RevokeByApplicationIdAsync(client.Id.ToString(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
