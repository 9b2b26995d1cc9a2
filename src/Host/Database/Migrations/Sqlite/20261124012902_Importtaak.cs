using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Host.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Importtaak : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "host_import_taak",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    actor_json = table.Column<string>(type: "TEXT", nullable: false),
                    proef = table.Column<bool>(type: "INTEGER", nullable: false),
                    per_rij = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    klaar_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    resultaat_json = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_import_taak", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_host_import_taak_actor_id_gemaakt_op",
                table: "host_import_taak",
                columns: new[] { "actor_id", "gemaakt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_host_import_taak_status_gemaakt_op",
                table: "host_import_taak",
                columns: new[] { "status", "gemaakt_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "host_import_taak");
        }
    }
}
