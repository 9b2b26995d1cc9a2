// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Tests.Toegang;

/// <summary>Asks every root field about a thing of somebody else and about one that is not there. A new field is in it by itself.</summary>
public sealed class GraphQLSleutelTests(Sleutelregio regio) : IClassFixture<Sleutelregio>
{
    // Where also the owner gets the same answer, with the reason.
    private static readonly Dictionary<string, string> OokDeEigenaar = new(StringComparer.Ordinal)
    {
        ["hefPlaatsingsstopOp"] = "nobody in the example has a stop",
        ["maakDuoberichten"] = "all messages of the example are made",
        ["neemAankondigingOver"] = "asks a whole notice; the tests of notices bring one",
        ["scoreblad"] = "for who is an evaluator of the team only",
        ["toetsDuoberichten"] = "all messages of the example are made",
        ["vulScorebladIn"] = "for who is an evaluator of the team only",
    };

    // Values without which a question stops before it looks at the key: of a name, or of a name of one field.
    private static readonly Dictionary<string, string> Waarden = new(StringComparer.Ordinal)
    {
        ["adres"] = "\"https://ontvanger.example/haak\"",
        ["cpvCodes"] = "\"80530000-8\"",
        ["jaar"] = "2026",
        ["locatie"] = "\"Testlaan 1\"",
        ["onderaannemers"] = "\"MEEDOEN\"",
        ["termijn"] = "\"2026-12-20\"",
        ["vanAanbieder"] = "\"MEEDOEN\"",
        ["doorstroomVergelijking.anderePeildatum"] = "\"2025-10-01\"",
        ["legGunningswijzeVast.code"] = "\"K9\"",
        ["legInkoopeisenVast.code"] = "\"EIS-9\"",
        ["lessteekproef.maand"] = "\"2026-11-01\"",
        ["leverUren.aangeboden"] = "4.5",
        ["maakPeiling.aantal"] = "5",
        ["maakPeiling.tot"] = "\"2026-12-20\"",
        ["meldExamen.niveau"] = "B1",
        ["openBevinding.bron"] = "\"AANWEZIGHEID\"",
        ["openBevinding.periode"] = "\"2025-K4\"",
        ["plaatsingenAchterCijfer.kpi"] = "\"gestart\"",
        ["plaatsingenAchterCijfer.tot"] = "\"2026-11-24\"",
        ["plaatsingenAchterCijfer.van"] = "\"2022-01-01\"",
        ["registreerContract.nummer"] = "\"IB-8888-01\"",
        ["registreerExamen.niveau"] = "B1",
        ["registreerInkooptraject.nummer"] = "\"IT-8888-01\"",
        ["reserveerDevices.start"] = "\"2026-12-20\"",
        ["stelPlaatsingsstopIn.vanaf"] = "\"2026-12-20\"",
        ["verzetGesprek.datum"] = "\"2026-12-20\"",
        ["wijzigKeurmerk.keurmerkVanaf"] = "\"2026-01-01\"",
        ["zetWebhookUit.reden"] = "\"Is niet meer nodig.\"",
    };

    private readonly HostApp app = regio.App;

    [Fact]
    public void Argumenten_AllemaalBekeken_StaanOpDeKaart()
    {
        // Arrange
        var fields = GraphQLToegangTests.Fields().Select(f => f.Field).ToList();

        // Act
        var unknown = fields.SelectMany(f => GraphQLDocument.Texts(f).Where(a => !Sleutelkaart.Kent(f.Name, a.Name)).Select(a => $"{f.Name}({a.Name})")).Distinct();
        var gone = Sleutelkaart.PerPlaats.Where(p => !p.Waar.Contains('/', StringComparison.Ordinal) && !fields.Exists(f => f.Name == p.Waar && GraphQLDocument.Texts(f).Any(a => a.Name == p.Naam)));

        // Assert
        Assert.True(fields.Count > 200, $"{fields.Count}");
        Assert.Empty(unknown);
        Assert.Empty(gone);
    }

    [Fact]
    public async Task Sleutels_VanEenAnder_AntwoordenAlsOntbrekend()
    {
        // Arrange
        var fields = GraphQLToegangTests.Fields().Where(f => f.Field.Name != "node" && Dingen(f.Field).Count > 0).ToList();
        var leaks = new List<string>();
        var compared = 0;

        // Act: first everybody who has no part in it, then somebody who has; what the last one does may change things.
        foreach (var stranger in Sleutelregio.Vreemden)
        {
            var client = app.Client(stranger);
            foreach (var (operation, field) in fields.Where(f => GraphQLToegangTests.Policy(f.Field).Rollen.Contains(stranger.Rollen[0])))
            {
                foreach (var asked in Vragen(field, stranger))
                {
                    var theirs = await AntwoordAsync(client, operation, field, stranger, asked, real: true);
                    var none = await AntwoordAsync(client, operation, field, stranger, asked, real: false);
                    compared++;
                    if (theirs != none)
                    {
                        leaks.Add($"{stranger.Id} {field.Name}({string.Join(", ", asked)}): {theirs} ≠ {none}");
                    }
                }
            }
        }

        var blind = new List<string>();
        foreach (var (operation, field) in fields.Where(f => f.Operation == "query").Concat(fields.Where(f => f.Operation != "query")))
        {
            var owners = GraphQLToegangTests.Policy(field).Rollen.Where(r => r != Rol.Systeem).Select(Wie.Met).ToList();
            var differs = false;
            foreach (var (owner, asked) in owners.SelectMany(o => Vragen(field, null).Select(v => (o, v))).TakeWhile(_ => !differs))
            {
                var client = app.Client(owner);
                var none = await AntwoordAsync(client, operation, field, null, asked, real: false);
                differs = await AntwoordAsync(client, operation, field, null, asked, real: true) != none;
            }

            if (differs == OokDeEigenaar.ContainsKey(field.Name) && owners.Count > 0)
            {
                blind.Add($"{field.Name}: {(differs ? "is on the list for nothing" : await AntwoordAsync(app.Client(owners[0]), operation, field, null, Dingen(field), real: true))}");
            }
        }

        // Assert
        Assert.True(compared > 300, $"{compared}");
        Assert.True(leaks.Count + blind.Count == 0, string.Join('\n', leaks.Append("The owner gets the answer of a missing key too, so nothing is proven:").Concat(blind)));
    }

    [Theory]
    [InlineData("Contract")]
    [InlineData("Vraag")]
    public async Task Node_VanEenAnder_AntwoordtAlsOntbrekend(string kind)
    {
        // Arrange
        var owner = app.Client(HostApp.Contractmanager);
        var id = kind == "Vraag" ? new GlobalId(kind, Guid.Parse(Sleutelregio.Sleutels[Ding.Vraag].Bestaat)).ToString()
            : (await owner.GraphQLAsync($"{{ contract(nummer: \"{Sleutelregio.Sleutels[Ding.Contract].Bestaat}\") {{ id }} }}")).At("data.contract.id").GetString()!;
        var question = $"{{ node(id: \"{id}\") {{ __typename id }} }}";

        // Act
        var own = (await owner.GraphQLAsync(question)).At("data.node").ValueKind;

        // Assert
        Assert.Equal(JsonValueKind.Object, own);
        foreach (var stranger in Sleutelregio.Vreemden)
        {
            Assert.Equal(JsonValueKind.Null, (await app.Client(stranger).GraphQLAsync(question)).At("data.node").ValueKind);
        }
    }

    // The kinds of things that a field asks for.
    private static List<Ding> Dingen(FieldType field) => [.. GraphQLDocument.Texts(field).Select(a => Sleutelkaart.Van(field.Name, a.Name)).OfType<Ding>().Distinct()];

    // All keys together, and each by itself: what one of them hides, another may show.
    private static IEnumerable<IReadOnlyList<Ding>> Vragen(FieldType field, Actor? stranger)
    {
        var things = Dingen(field).Where(d => stranger is null || !Sleutelregio.IsGedeeld(stranger, field.Name, d)).ToList();
        return things.Count switch
        {
            0 => [],
            1 => [things],
            _ => [things, .. things.Select(t => (IReadOnlyList<Ding>)[t])],
        };
    }

    // Asks with these keys, real or not. Of the others only what must be given is there: a key that everybody knows, else one that is not there.
    private static async Task<string> AntwoordAsync(HttpClient client, string operation, FieldType field, Actor? stranger, IReadOnlyList<Ding> asked, bool real)
    {
        var needed = GraphQLDocument.Texts(field).Where(a => a.Required).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        var all = asked.Count == Dingen(field).Count || asked.Count > 1;
        var document = GraphQLDocument.For(
            operation,
            field,
            name => Sleutelkaart.Van(field.Name, name) is not { } thing ? (all || needed.Contains(name) ? Sleutelkaart.VasteWaarde(field.Name, name) : null)
                : asked.Contains(thing) ? (real ? Sleutelregio.Sleutels[thing].Bestaat : Sleutelregio.Sleutels[thing].Ontbreekt)
                : !all && !needed.Contains(name) ? null
                : stranger is not null && Sleutelregio.IsGedeeld(stranger, field.Name, thing) ? Sleutelregio.Sleutels[thing].Bestaat
                : Sleutelregio.Sleutels[thing].Ontbreekt,
            field.Name is "plaatsingen" or "doorstroomPerAanbieder" || operation != "query" ? 2 : 3,
            name => Waarden.GetValueOrDefault($"{field.Name}.{name}") ?? (needed.Contains(name) || name is "jaar" or "termijn" or "locatie" ? Waarden.GetValueOrDefault(name) : null));
        return Sleutelregio.Neutraal((await client.GraphQLAsync(document)).ToString());
    }
}
