using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Contractdocumenten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contracten_contractdocument",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    bestand_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bestandsnaam = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    mediatype = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    gescand_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    verloopt_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    voor_aanbieder = table.Column<bool>(type: "INTEGER", nullable: false),
                    toelichting = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ontvangen_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ingetrokken_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ingetrokken_omdat = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_contractdocument", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_contractdocument_contracten_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contracten_documenttype",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    naam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    uitleg = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    verwacht_bij = table.Column<string>(type: "TEXT", nullable: false),
                    met_verloop = table.Column<bool>(type: "INTEGER", nullable: false),
                    voor_aanbieder = table.Column<bool>(type: "INTEGER", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_documenttype", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contractdocument_contract_id_type_volgnummer",
                table: "contracten_contractdocument",
                columns: new[] { "contract_id", "type", "volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contractdocument_verloopt_op",
                table: "contracten_contractdocument",
                column: "verloopt_op");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contracten_contractdocument");

            migrationBuilder.DropTable(
                name: "contracten_documenttype");
        }
    }
}
