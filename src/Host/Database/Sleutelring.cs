// SPDX-License-Identifier: EUPL-1.2

using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Database;

/// <summary>A key that protects cookies and form tokens, shared by all Hosts on one database.</summary>
internal sealed class Sleutel
{
    public string Naam { get; set; } = "";

    public string Xml { get; set; } = "";
}

/// <summary>Keeps the keys of data protection in the database, so that a second Host or a restart does not sign everybody out.</summary>
internal sealed class Sleutelring(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<HostDbContext>().Sleutels.AsNoTracking().Select(s => s.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();

        // Data protection asks for a key synchronously; the save of a context is asynchronous only.
        var sql = $"INSERT INTO {db.Tabel("sleutel")} (naam, xml) VALUES ({{0}}, {{1}})";
        db.Database.ExecuteSqlRaw(sql, friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
