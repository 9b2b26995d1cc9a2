// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tests.Data;
using Inburgering.Inkoop.TestSupport;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.SharedKernel.Tests.Behaviours;

public sealed class PipelineTests
{
    private static readonly Actor Consulent = new("c1", "Consulent", [Rol.Consulent], Scope.VanGemeenten("0626"), Kanaal.Web);

    [Fact]
    public async Task Bericht_ZonderToegang_WordtVoorIedereenGeweigerd()
    {
        // Arrange
        await using var app = await StartAsync();

        // Act
        var outcome = await app.SendAsync(new Ongemarkeerd());

        // Assert
        Assert.Equal(("GEEN_TOEGANG", ErrorKind.Forbidden), (outcome.Errors[0].Code, outcome.Errors[0].Kind));
    }

    [Theory]
    [InlineData(Rol.Lezer)]
    [InlineData(Rol.Aanbieder)]
    [InlineData(Rol.Beheerder)]
    public async Task Bericht_AndereRol_WordtGeweigerdVoorDeHandler(Rol role)
    {
        // Arrange
        await using var app = await StartAsync();

        // Act
        var outcome = await app.SendAsync(new LegMetingVast("A"), Consulent with { Rollen = [role] });

        // Assert
        Assert.Equal("U heeft geen rechten voor deze handeling. Vraag uw beheerder om toegang.", outcome.Errors.Single().Message);
        Assert.Equal(0, await app.InScopeAsync(p => p.GetRequiredService<ProefDbContext>().Metingen.CountAsync()));
    }

    [Fact]
    public async Task Bericht_MeerdereFouten_KomtAllesTerugVoorDeHandler()
    {
        // Arrange
        await using var app = await StartAsync();

        // Act
        var outcome = await app.SendAsync(new LegMetingVast(""), Consulent);

        // Assert
        Assert.Equal(["Vul een nummer in.", "Het nummer begint met een letter."], outcome.Errors.Select(e => e.Message));
        Assert.All(outcome.Errors, e => Assert.Equal("Nummer", e.Field));
    }

    [Fact]
    public async Task Bericht_SleutelBestaatAl_WordtConflict()
    {
        // Arrange
        await using var app = await StartAsync();
        await app.SendAsync(new LegMetingVast("A"), Consulent);

        // Act
        var outcome = await app.SendAsync(new LegMetingVast("A"), Consulent);

        // Assert
        Assert.Equal(("BESTAAT_AL", ErrorKind.Conflict), (outcome.Errors[0].Code, outcome.Errors[0].Kind));
    }

    [Fact]
    public async Task Bericht_MetReden_StaatMetRedenEnActorInHetLogboek()
    {
        // Arrange
        await using var app = await StartAsync();

        // Act
        await app.SendAsync(new LegMetingVast("A", "omdat het moet"), Consulent);

        // Assert
        var line = await app.InScopeAsync(p => p.GetRequiredService<ProefDbContext>().Logboek.SingleAsync());
        Assert.Equal(("LegMetingVast", "omdat het moet", "c1", Kanaal.Web), (line.Handeling, line.Reden, line.ActorId, line.Kanaal));
    }

    [Fact]
    public async Task Vraag_DiePersonenToont_LegtDeInzageVastMetDoel()
    {
        // Arrange
        await using var app = await StartAsync();

        // Act
        await app.SendAsync(new HaalMensen(), Consulent);

        // Assert
        Assert.Equal(["proef: D1,D2"], app.Services.GetRequiredService<Inzages>().Regels);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(DatabaseProvider.Sqlite, s =>
    {
        s.AddProef();
        s.AddMessages(typeof(PipelineTests).Assembly);
        s.AddSingleton<Inzages>();
        s.AddScoped<IInzageLogboek>(p => p.GetRequiredService<Inzages>());
    });
}

internal sealed class Inzages : IInzageLogboek
{
    public List<string> Regels { get; } = [];

    public Task LegVastAsync(string doel, IReadOnlyCollection<string> dossiernummers, CancellationToken cancellationToken)
    {
        Regels.Add($"{doel}: {string.Join(',', dossiernummers)}");
        return Task.CompletedTask;
    }
}

internal sealed record Ongemarkeerd : ICommand<Result>;

internal sealed class OngemarkeerdHandler : IRequestHandler<Ongemarkeerd, Result>
{
    public Task<Result> Handle(Ongemarkeerd request, CancellationToken cancellationToken) => Task.FromResult(Result.Success);
}

[Toegang(Rol.Consulent)]
internal sealed record LegMetingVast(string Nummer, string? Reden = null) : ICommand<Result>, IMetReden;

internal sealed class LegMetingVastValidator : AbstractValidator<LegMetingVast>
{
    public LegMetingVastValidator() =>
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Vul een nummer in.").Must(n => n.Length > 0 && char.IsLetter(n[0])).WithMessage("Het nummer begint met een letter.");
}

internal sealed class LegMetingVastHandler(ProefDbContext db) : IRequestHandler<LegMetingVast, Result>
{
    public async Task<Result> Handle(LegMetingVast request, CancellationToken cancellationToken)
    {
        db.Metingen.Add(new Meting { Id = Guid.CreateVersion7(), Nummer = request.Nummer, Dag = new DateOnly(2026, 10, 1) });
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal sealed record Mensen(IEnumerable<string> Dossiernummers) : IToontPersonen;

[Toegang(Rol.Consulent)]
internal sealed record HaalMensen : IQuery<Result<Mensen>>, IMetDoel
{
    public string Doel => "proef";
}

internal sealed class HaalMensenHandler : IRequestHandler<HaalMensen, Result<Mensen>>
{
    public Task<Result<Mensen>> Handle(HaalMensen request, CancellationToken cancellationToken) => Task.FromResult(Result<Mensen>.ToResult(new Mensen(["D1", "D2", "D1"])));
}
