using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Contractdocumenten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contractdocument",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    bestand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bestandsnaam = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false),
                    mediatype = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    gescand_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    verloopt_op = table.Column<DateOnly>(type: "date", nullable: true),
                    voor_aanbieder = table.Column<bool>(type: "boolean", nullable: false),
                    toelichting = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ontvangen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ingetrokken_omdat = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contractdocument", x => x.id);
                    table.ForeignKey(
                        name: "fk_contractdocument_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documenttype",
                schema: "contracten",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    naam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uitleg = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    verwacht_bij = table.Column<List<string>>(type: "text[]", nullable: false),
                    met_verloop = table.Column<bool>(type: "boolean", nullable: false),
                    voor_aanbieder = table.Column<bool>(type: "boolean", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documenttype", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateIndex(
                name: "ix_contractdocument_contract_id_type_volgnummer",
                schema: "contracten",
                table: "contractdocument",
                columns: new[] { "contract_id", "type", "volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contractdocument_verloopt_op",
                schema: "contracten",
                table: "contractdocument",
                column: "verloopt_op");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contractdocument",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "documenttype",
                schema: "contracten");
        }
    }
}
